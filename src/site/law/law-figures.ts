/** The figures of the law as the page and the search show them. */
import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import source from '../../../content/law-figures.yaml?raw';
import { LAW_FIGURES } from '../pages.ts';
import { checkLawFigures } from './check.ts';
import type { LawFigure } from './schema.ts';
import { citeSource } from './words.ts';

export interface ShownFigure extends Omit<LawFigure, 'sources'> {
  /** Page and anchor. */
  href: string;
  /** Title of the topic. */
  topicTitle: string;
  sources: { words: string; link?: string }[];
}

export interface Matter {
  id: string;
  title: string;
  figures: ShownFigure[];
}

let loaded: Promise<Matter[]> | undefined;

async function load(): Promise<Matter[]> {
  const topics = new Map((await getCollection('topics')).map(({ id, data }) => [id, data.title]));
  const { matters, laws, figures } = checkLawFigures(parse(source), new Set(topics.keys()));
  return matters.map(({ id, title }) => ({
    id,
    title,
    figures: figures
      .filter(({ matter }) => matter === id)
      .map((figure) => ({
        ...figure,
        href: `${LAW_FIGURES.href}#${figure.id}`,
        topicTitle: topics.get(figure.topic) ?? figure.topic,
        sources: figure.sources.flatMap(({ law, article }) => {
          const cited = laws[law];
          if (!cited) return [];
          return [{ words: citeSource(cited, article), ...(cited.link === undefined ? {} : { link: cited.link }) }];
        }),
      })),
  }));
}

/** Every figure by matter, in the order of the page. @throws if content/law-figures.yaml is wrong. */
export function loadLawFigures(): Promise<Matter[]> {
  loaded ??= load();
  return loaded;
}
