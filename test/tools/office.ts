/** LibreOffice, which the tests open Word files with. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether it is there. */
export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).error === undefined;

const run = (command: string, args: string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64e6 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${stderr}`);
  return stdout;
};

/** A word on a printed page; lengths in points, 72 an inch, from the upper left corner of the paper. */
export interface PrintedWord {
  text: string;
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/;

/** The words of a PDF, in the order of its pages. */
const readWords = (pdf: string): PrintedWord[] => {
  let page = 0;
  return run('pdftotext', ['-bbox', pdf, '-'])
    .split('\n')
    .flatMap((line) => {
      if (line.includes('<page ')) page += 1;
      const [, left, top, right, bottom, text = ''] = WORD.exec(line) ?? [];
      if (left === undefined) return [];
      return [{ text, page, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) }];
    });
};

/** A printed page as a picture: one dot a point, 0 black to 255 white, row by row from the upper left corner. */
export interface PageImage {
  width: number;
  height: number;
  dots: Uint8Array;
}

const PGM = /^P5\s+(\d+)\s+(\d+)\s+255\s/;

/** The pages of a PDF as pictures. `folder` takes the files that they are drawn into. */
const readImages = (pdf: string, folder: string): PageImage[] => {
  run('pdftoppm', ['-gray', '-r', '72', pdf, join(folder, 'page')]);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const [head = '', width, height] = PGM.exec(bytes.toString('latin1', 0, 40)) ?? [];
      if (head === '') throw new Error(`pdftoppm wrote no picture: ${name}`);
      return { width: Number(width), height: Number(height), dots: bytes.subarray(head.length) };
    });
};

/** A file as LibreOffice prints it. */
export interface Printed {
  words: PrintedWord[];
  images: PageImage[];
}

/** Word files as LibreOffice prints them, by the names given. Each run has a profile of its own. */
export const printWithOffice = (files: Record<string, Uint8Array>): Record<string, Printed> => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const [sources, printed] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(sources);
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(sources, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', printed, ...paths]);
    const entries = Object.keys(files).map((name) => {
      const pdf = join(printed, `${name}.pdf`);
      if (readFileSync(pdf).length === 0) throw new Error(`LibreOffice wrote nothing for ${name}`);
      const images = join(folder, `images-${name}`);
      mkdirSync(images);
      return [name, { words: readWords(pdf), images: readImages(pdf, images) }] as const;
    });
    return Object.fromEntries(entries);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
