import type { Block, Paragraph, Sentence, Source, Table } from '../report/tree.ts';
import { FRAME } from '../report/tree.ts';
import { sentence } from '../report/sentence.ts';
import type { Part } from '../report/tree.ts';

/** A paper of running text, made of the same blocks as the report. */
export interface PaperDocument {
  /** In units of sense: a renderer may break the line between two of them. */
  title: Sentence[];
  blocks: Block[];
  /** 署名 and 日期; unset where the paper is signed by hand. */
  signature?: Sentence;
  date?: Sentence;
}

/** A fixed sentence, which says nothing about the unit. */
export const fixed = (...pieces: (string | Part)[]): Sentence => sentence([FRAME], ...pieces);

export const paragraph = (...sentences: Sentence[]): Paragraph => ({ kind: 'paragraph', sentences });

export const heading = (id: string, title: string): Block => ({
  kind: 'heading',
  level: 1,
  id,
  sentence: fixed(title),
});

/** One line of a table of two columns: what is asked, and what is known of it. */
export interface FieldLine {
  label: string;
  sources: Source[];
  value: readonly (string | Part)[];
}

/** 项目 · 内容; `share` is the part of the width that the first column takes. */
export const fieldTable = (lines: readonly FieldLine[], share = 0.26): Table => ({
  kind: 'table',
  columns: [
    { title: '项目', share, align: 'left' },
    { title: '内容', share: 1 - share, align: 'left' },
  ],
  rows: lines.map(({ label, sources, value }) => ({
    strong: false,
    cells: [fixed(label), sentence(sources, ...value)],
  })),
});
