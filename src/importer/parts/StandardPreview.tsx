import type { Standard } from '../../standard/schema.ts';

interface Props {
  standard: Standard;
  /** Nobody has gone through the items here yet. */
  isOpen: boolean;
}

/** All items of a standard by category, as the wizard will ask them. */
export const StandardPreview = ({ standard, isOpen }: Props) => (
  <details class="standard-preview" open={isOpen}>
    <summary>看一看每一项</summary>
    {standard.dimensions.map(({ id, title, criteria }) => (
      <section key={id}>
        <h3>{title}</h3>
        <ul>
          {criteria.map((criterion) => (
            <li key={criterion.id}>
              {criterion.title} <span class="points">{criterion.fullPoints} 分</span>
              {criterion.needsReview && <span class="tag">请人工核对</span>}
              {criterion.scoringText && <span class="quiet">　“{criterion.scoringText}”</span>}
            </li>
          ))}
        </ul>
      </section>
    ))}
    {standard.vetoes.length > 0 && (
      <section>
        <h3>否决</h3>
        <ul>
          {standard.vetoes.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </section>
    )}
  </details>
);
