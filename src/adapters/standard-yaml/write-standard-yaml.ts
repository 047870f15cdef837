import { Document, isScalar, Scalar, visit } from 'yaml';
import { hashStandard } from '../../standard/hash.ts';
import type { Standard } from '../../standard/schema.ts';

/** Control characters, line ends other than \n, and halves of characters: they survive a file only as escapes. */
const NEEDS_ESCAPE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** A standard as a YAML file that a person can read, with a head that says what it is. Read back, it is the same standard. */
export const writeStandardYaml = (standard: Standard): string => {
  const file = new Document(standard, { aliasDuplicateObjects: false });
  visit(file, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && NEEDS_ESCAPE.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return `${head(standard)}\n${file.toString({ lineWidth: 0 })}`;
};

/** The word before the hash in the head; the reader looks for it. */
export const HASH_LABEL = '校验码：';

const head = (standard: Standard): string =>
  [
    `考核表：${oneLine(standard.title)}`,
    `编号：${standard.id}　版次：${standard.edition}　${HASH_LABEL}${hashStandard(standard)}`,
    '这是“建家指南”的考核表文件，可以用记事本打开看，也可以发给别的单位。',
    '使用时在“导入考核表”里选这个文件。改动下面的内容后，校验码会变，与原表不再是同一份。',
  ]
    .map((line) => `# ${line}\n`)
    .join('');

/** A comment ends with its line: what follows a line break would be read as content. */
const oneLine = (text: string): string => text.replace(new RegExp(`(?:\\s|${NEEDS_ESCAPE.source})+`, 'g'), ' ');
