import { unzipSync } from 'fflate';
import { sha256 } from 'js-sha256';
import { BROKEN, type Check, countFault, textFault } from './expectation.ts';
import { decodeUtf8 } from './plain-text.ts';

/** Name of the file of sums in a package. */
const SUMS = /SHA256SUMS\.txt$/;
const INDEX = /材料目录\.txt$/;
const SUM_LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/** A package holds the files that were put in, each with the bytes that its sum was made of. */
export const checkZip: Check = async (bytes, { files, texts }) => {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries);
  const sumsName = names.find((name) => SUMS.test(name));
  const indexName = names.find((name) => INDEX.test(name));
  const sums = sumsName === undefined ? null : decodeUtf8(entries[sumsName] ?? new Uint8Array());
  const index = indexName === undefined ? null : decodeUtf8(entries[indexName] ?? new Uint8Array());
  if (sums === null || index === null) return BROKEN;
  const papers = names.filter((name) => name !== sumsName && name !== indexName);
  const listed = new Map<string, string>();
  for (const line of sums.split('\n').filter((one) => one !== '')) {
    const [, sum, name] = SUM_LINE.exec(line) ?? [];
    if (sum === undefined || name === undefined) return BROKEN;
    listed.set(name, sum);
  }
  const summed = names.filter((name) => name !== sumsName);
  const wrong = summed.find((name) => listed.get(name) !== sha256(entries[name] ?? new Uint8Array()));
  const empty = papers.find((name) => entries[name]?.length === 0);
  return (
    countFault('文件', '个', files?.length, papers.length) ??
    textFault(files ?? [], (name) => papers.includes(name)) ??
    (wrong === undefined && listed.size === summed.length ? null : `“${wrong ?? ''}”与校验码对不上。`) ??
    (empty === undefined ? null : `“${empty}”是空的。`) ??
    textFault([...papers, ...texts], (wanted) => index.includes(wanted))
  );
};
