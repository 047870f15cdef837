import type { Standard } from '../standard/schema.ts';
import { basisInWords } from './basis-words.ts';
import { headLines, type PaperCase } from './paper-case.ts';
import { numberCell, textCell, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts';

/** A paper to hand in. */
export type Material = Standard['materials'][number];

const COLUMNS: readonly SheetColumn[] = [
  { title: '序号', width: 6, kind: 'number' },
  { title: '材料', width: 24, kind: 'text' },
  { title: '由谁出具', width: 24, kind: 'text' },
  { title: '份数', width: 6, kind: 'number' },
  { title: '盖公章', width: 8, kind: 'text' },
  { title: '电子文稿', width: 10, kind: 'text' },
  { title: '说明', width: 36, kind: 'text' },
  { title: '依据', width: 28, kind: 'text' },
  { title: '备齐', width: 7, kind: 'text' },
];

/** The papers that the award applied for asks for; while none is chosen, all of them. */
export const listMaterials = ({ standard, assessment }: Pick<PaperCase, 'standard' | 'assessment'>): Material[] => {
  const isKnown = standard.awards.some(({ id }) => id === assessment.award);
  return standard.materials.filter(
    ({ awards }) =>
      !isKnown || awards.length === 0 || (assessment.award !== undefined && awards.includes(assessment.award)),
  );
};

/** Empty where the source says nothing. */
const demand = (isDemanded: boolean | undefined): string =>
  isDemanded === undefined ? '' : isDemanded ? '要' : '不要';

const titlesOf = ({ awards }: Standard, ids: readonly string[]): string =>
  awards
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title)
    .join('；');

/** 材料清单: what to hand in for the award applied for, in how many copies, and what of it is ready. */
export const materialSheet = (current: PaperCase): Sheet => {
  const { standard, assessment, clauses } = current;
  const materials = listMaterials(current);
  const award = standard.awards.find(({ id }) => id === assessment.award);
  const ready = new Set(assessment.papers?.ready ?? []);
  const readyCount = materials.filter(({ id }) => ready.has(id)).length;
  const toRow = (material: Material, index: number): SheetRow => {
    const only = award || material.awards.length === 0 ? '' : `只用于：${titlesOf(standard, material.awards)}。`;
    return {
      cells: [
        numberCell(index + 1),
        textCell(material.title),
        textCell(material.by),
        numberCell(material.copies),
        textCell(demand(material.seal)),
        textCell(demand(material.electronic)),
        textCell(`${only}${material.note ?? ''}`),
        textCell(basisInWords(material.basis, clauses)),
        textCell(ready.has(material.id) ? '√' : '□'),
      ],
    };
  };
  return {
    id: 'materials',
    title: '申报材料清单',
    notes: [
      ...headLines(current),
      award ? `申报：${award.title}` : '申报的称号：【待补充】。还没有选，以下列出标准写明的全部材料。',
      materials.length === 0
        ? '这份标准没有写明要报哪些材料，请照上级的通知。'
        : `共${materials.length}件，已备齐${readyCount}件。份数、盖章、电子文稿空着的，标准没有写明。`,
    ],
    columns: COLUMNS,
    rows: materials.map(toRow),
    foot: [],
    isLandscape: true,
  };
};
