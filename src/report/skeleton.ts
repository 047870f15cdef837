/** The orders in which a 自查报告 is written; all are made of the same chapters. */
import type { Standard } from '../standard/schema.ts';

/** A chapter's content, whatever heading it stands under. */
export type ContentId =
  'guidance' | 'background' | 'process' | 'findings' | 'appraisal' | 'problems' | 'measures' | 'conclusion';

/** A level 1 heading and what stands under it, each content under a level 2 heading of its own where it has one. */
export interface SkeletonChapter {
  title: string;
  contents: readonly (ContentId | { id: ContentId; title: string })[];
}

/** An order of chapters. `guidance` is left out wherever nothing is written for it. */
export interface Skeleton {
  id: string;
  /** For the screen. */
  title: string;
  chapters: readonly SkeletonChapter[];
}

const CONCLUSION: SkeletonChapter = { title: '自评结论', contents: ['conclusion'] };

/** The first is the default. The others follow what published reports are seen to do; no document prescribes one. */
export const SKELETONS: readonly Skeleton[] = [
  {
    id: 'by-standard',
    title: '对照考核表逐部分写（默认）',
    chapters: [
      { title: '单位和工会基本情况', contents: ['background'] },
      { title: '自查工作开展情况', contents: ['guidance', 'process'] },
      { title: '对照标准自查情况', contents: ['findings'] },
      { title: '会员评议情况', contents: ['appraisal'] },
      { title: '存在的问题', contents: ['problems'] },
      { title: '整改措施和下一步打算', contents: ['measures'] },
      CONCLUSION,
    ],
  },
  {
    id: 'by-theme',
    title: '先写指导思想，再分专题写创建情况',
    chapters: [
      { title: '指导思想', contents: ['guidance'] },
      {
        title: '创建情况',
        contents: ['background', 'process', 'findings', { id: 'appraisal', title: '会员评议情况' }],
      },
      {
        title: '存在的不足和下一步打算',
        contents: [
          { id: 'problems', title: '存在的不足' },
          { id: 'measures', title: '整改措施和下一步打算' },
        ],
      },
      CONCLUSION,
    ],
  },
  {
    id: 'by-result',
    title: '基本情况、建设成果、问题、改进措施四段',
    chapters: [
      { title: '基本情况', contents: ['background', 'guidance', 'process'] },
      { title: '建设成果', contents: ['findings', { id: 'appraisal', title: '会员评议情况' }] },
      { title: '问题与不足', contents: ['problems'] },
      { title: '改进措施和下一步打算', contents: ['measures'] },
      CONCLUSION,
    ],
  },
  {
    id: 'by-process',
    title: '先写自查怎样组织，再写情况、问题、整改',
    chapters: [
      { title: '自查工作组织情况', contents: ['guidance', 'process'] },
      {
        title: '基本情况',
        contents: ['background', 'findings', { id: 'appraisal', title: '会员评议情况' }],
      },
      { title: '存在的问题', contents: ['problems'] },
      { title: '整改情况和措施', contents: ['measures'] },
      CONCLUSION,
    ],
  },
];

/** The skeleton of this id; the default where there is none. */
export const chooseSkeleton = (id: string | undefined): Skeleton => {
  const [first] = SKELETONS;
  const found = SKELETONS.find((skeleton) => skeleton.id === id) ?? first;
  if (!found) throw new Error('There is no skeleton.');
  return found;
};

/** Name of the skeleton of this id for the screen; of the default where there is none. */
export const skeletonTitle = (id: string | undefined): string => chooseSkeleton(id).title;

/** Sections besides the dimensions of a standard, by what they hold; they keep their id in every skeleton. */
export const SECTION_TITLES = {
  opening: '引言',
  guidance: '指导思想',
  background: '单位和工会基本情况',
  process: '自查工作开展情况',
  scores: '得分表前的说明',
  appraisal: '会员评议情况',
  problems: '存在的问题',
  measures: '整改措施和下一步打算',
  conclusion: '自评结论',
} as const;

export type FixedSectionId = keyof typeof SECTION_TITLES;

const isFixed = (id: string): id is FixedSectionId => Object.keys(SECTION_TITLES).includes(id);

/** Name of a section for the screen: of a fixed one, or the dimension's title; the id where the standard lacks it. */
export const sectionTitle = (id: string, standard: Standard): string =>
  isFixed(id) ? SECTION_TITLES[id] : (standard.dimensions.find((dimension) => dimension.id === id)?.title ?? id);
