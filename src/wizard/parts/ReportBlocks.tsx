import type { Block, Heading, Sentence, Table } from '../../report/tree.ts';

/** A sentence, with what is still to be filled in marked. */
export function Told({ sentence }: { sentence: Sentence }) {
  return (
    <>
      {sentence.parts.map((part, index) =>
        part.kind === 'missing' ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </>
  );
}

function HeadingLine({ heading }: { heading: Heading }) {
  return heading.level === 1 ? (
    <h2 class="level1">
      <Told sentence={heading.sentence} />
    </h2>
  ) : (
    <h3 class="level2">
      <Told sentence={heading.sentence} />
    </h3>
  );
}

function TableView({ table }: { table: Table }) {
  return (
    <table>
      <colgroup>
        {table.columns.map(({ title, share }) => (
          <col key={title} width={`${(share * 100).toFixed(1)}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ cells, strong }, index) => (
          <tr key={index} class={strong ? 'strong' : undefined}>
            {cells.map((cell, column) => (
              <td key={column} class={table.columns[column]?.align}>
                <Told sentence={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One block of a paper of running text. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingLine heading={block} />;
    case 'paragraph':
      return (
        <p>
          {block.lead && <Told sentence={block.lead} />}
          {block.sentences.map((sentence, index) => (
            <Told key={index} sentence={sentence} />
          ))}
        </p>
      );
    case 'table':
      return <TableView table={block} />;
    default:
      return block satisfies never;
  }
}
