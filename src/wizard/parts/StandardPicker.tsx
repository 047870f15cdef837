import { editionName } from '../../standard/edition-name.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { IMPORT_LINK } from '../models/notice.ts';

/** A kind of unit to choose from. */
export interface UnitKind {
  id: string;
  title: string;
}

interface Props {
  /** Standards that this site ships. */
  choices: readonly StandardChoice[];
  /** Tables that the unit has brought along. */
  own: readonly StandardChoice[];
  unitKinds: readonly UnitKind[];
  /** Key of the chosen standard. */
  chosen: string;
  onChoose: (key: string) => void;
}

/** Most kinds of unit that a line names one by one. */
const MOST_NAMED = 3;

/** 学校、科研单位, or 学校等 6 类单位, or 各类单位. */
const kindsInWords = (ids: readonly string[], unitKinds: readonly UnitKind[]): string => {
  const titles = unitKinds.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  if (titles.length === unitKinds.length) return '各类单位';
  return titles.length > MOST_NAMED ? `${titles[0] ?? ''}等 ${titles.length} 类单位` : titles.join('、');
};

function Row({
  choice,
  unitKinds,
  chosen,
  onChoose,
  hasPage,
}: Omit<Props, 'choices' | 'own'> & { choice: StandardChoice; hasPage: boolean }) {
  const key = editionName(choice);
  const { id, title, criteria, fullPoints } = choice;
  // Editions hold dots, which style sheets and checkers do not like in an id.
  const name = key.split('.').join('-');
  const marks = fullPoints === null ? '不计分' : `满分 ${fullPoints}`;
  return (
    <div class="standard">
      <label>
        <input
          type="radio"
          name="standard"
          value={key}
          checked={chosen === key}
          aria-labelledby={`title-${name}`}
          aria-describedby={`facts-${name}`}
          onChange={() => onChoose(key)}
        />
        <span>
          <span id={`title-${name}`}>{title}</span>
          <span class="facts" id={`facts-${name}`}>
            {criteria} 项，{marks}，用于{kindsInWords(choice.unitKinds, unitKinds)}
          </span>
        </span>
      </label>
      {hasPage && (
        <span class="links">
          <a href={`/standards/${id}/`}>
            看全表<span class="hidden">：{title}</span>
          </a>
          <a href={`/standards/${id}/form/`}>
            空白表<span class="hidden">：{title}</span>
          </a>
        </span>
      )}
    </div>
  );
}

/** 用哪套标准: the shipped ones with points and without, then the unit's own. Readable without the script. */
export function StandardPicker({ choices, own, ...shared }: Props) {
  const groups = [
    { title: '计分的', hasPage: true, members: choices.filter(({ fullPoints }) => fullPoints !== null) },
    { title: '不计分的', hasPage: true, members: choices.filter(({ fullPoints }) => fullPoints === null) },
    { title: '我导入的考核表', hasPage: false, members: own },
  ].filter(({ members }) => members.length > 0);
  return (
    <fieldset class="standards">
      <legend>用哪套标准</legend>
      {groups.map(({ title, hasPage, members }) => (
        <div key={title} role="group" aria-label={title}>
          <p class="group-title" aria-hidden="true">
            {title}
          </p>
          {members.map((choice) => (
            <Row key={editionName(choice)} choice={choice} hasPage={hasPage} {...shared} />
          ))}
        </div>
      ))}
      <p class="quiet">
        上级发的考核表不在这里？<a href={IMPORT_LINK.href}>{IMPORT_LINK.text}</a>，几分钟就能用它自评。
      </p>
    </fieldset>
  );
}
