/** All papers beside the 自查报告: what there is and what each is for. `build-paper.ts` builds them. */
import type { FileContent } from '../report/file-name.ts';
import type { PaperDocument } from './paper-document.ts';
import type { Sheet } from './sheet.ts';

/** A paper that was built: a table, or running text. */
export type Paper = { kind: 'sheet'; sheet: Sheet } | { kind: 'document'; document: PaperDocument };

export type PaperFormat = 'xlsx' | 'csv' | 'docx';

/** One line of the list of papers. */
export interface PaperEntry {
  id: PaperId;
  title: string;
  /** How a file of it is called. */
  content: FileContent;
  formats: readonly PaperFormat[];
  /** What it is for, one line. */
  purpose: string;
}

const SHEET = ['xlsx', 'csv'] as const;
const DOCUMENT = ['docx'] as const;

const LIST = [
  {
    id: 'gaps',
    title: '差距清单',
    content: '差距清单',
    formats: SHEET,
    purpose: '还缺什么、下一步做什么、依据是哪一条，分工时用。',
  },
  {
    id: 'ledger',
    title: '整改台账',
    content: '整改台账',
    formats: SHEET,
    purpose: '每个问题的措施、责任部门、时限和结果，检查整改时用。',
  },
  {
    id: 'scores',
    title: '自评得分表',
    content: '自评得分表',
    formats: SHEET,
    purpose: '各项满分和自评分，留出考核一栏给上级工会填。',
  },
  {
    id: 'evidence',
    title: '佐证目录',
    content: '佐证目录',
    formats: SHEET,
    purpose: '佐证材料的编号、名称、日期和所在台账盒，查找和移交时用。',
  },
  {
    id: 'materials',
    title: '申报材料清单',
    content: '材料清单',
    formats: SHEET,
    purpose: '要报哪些材料、几份、是否盖章，报送前逐项打勾。',
  },
  {
    id: 'registration',
    title: '申报登记表填写内容',
    content: '申报登记表',
    formats: DOCUMENT,
    purpose: '抄进上级原表的各栏内容和主要事迹，不能代替原表。',
  },
  {
    id: 'ballot',
    title: '会员评家统计表',
    content: '会员评家统计表',
    formats: SHEET,
    purpose: '测评票数、收回率、参评率和两种算法的满意率。',
  },
  {
    id: 'meeting',
    title: '会议记录',
    content: '会议记录',
    formats: DOCUMENT,
    purpose: '委员会或会员（代表）大会讨论自查情况的记录，空处当场手填。',
  },
  {
    id: 'notice',
    title: '自查结果公示',
    content: '公示',
    formats: DOCUMENT,
    purpose: '一页公示，只有自评结果，没有个人信息。',
  },
] as const;

export type PaperId = (typeof LIST)[number]['id'];

/** Every paper, in the order in which it is offered. */
export const PAPERS: readonly PaperEntry[] = LIST;
