import { LONGEST_LINE, LONGEST_TEXT } from '../../assessment/limits.ts';
import type { Meeting } from '../../assessment/schema.ts';
import { withMeeting } from '../models/paper-choices.ts';
import type { Session } from '../models/session.ts';
import { Choices } from './Choices.tsx';
import { IntegerField, DayField } from './Field.tsx';
import { TextEntry } from './TextEntry.tsx';

const COUNTS = [
  { key: 'expected', label: '应到' },
  { key: 'present', label: '实到' },
] as const satisfies readonly { key: keyof Meeting; label: string }[];

const LINES = [
  { key: 'place', label: '地点', help: undefined },
  { key: 'chair', label: '主持人', help: '写岗位，不写姓名' },
  { key: 'recorder', label: '记录人', help: '写岗位，不写姓名' },
] as const satisfies readonly { key: keyof Meeting; label: string; help: string | undefined }[];

/** The meeting that discussed the self-inspection. */
export function MeetingForm({ session }: { session: Session }) {
  const { meeting } = session.assessment.value.papers ?? {};
  const change = (changes: Parameters<typeof withMeeting>[1], what?: string): void =>
    session.change((current) => withMeeting(current, changes), what);
  return (
    <>
      <p class="quiet">不填也可以打印，空处当场手写。会议怎么说就怎么记，本站不代写意见。</p>
      <fieldset>
        <legend>在什么会上讨论的</legend>
        <Choices
          name="meeting-body"
          options={[
            { id: 'committee', label: '工会委员会' },
            { id: 'congress', label: '会员（代表）大会' },
          ]}
          chosen={meeting?.body}
          onChoose={(body) => change({ body })}
        />
      </fieldset>
      <div class="pair">
        <DayField
          session={session}
          item="meeting"
          field="date"
          label="开会日期"
          value={meeting?.date}
          onValue={(day) => change({ date: day ?? undefined }, 'meeting-date')}
        />
        {COUNTS.map(({ key, label }) => (
          <IntegerField
            key={key}
            session={session}
            item="meeting"
            field={key}
            label={label}
            unit="人"
            value={meeting?.[key]}
            onValue={(count) => change({ [key]: count ?? undefined }, `meeting-${key}`)}
          />
        ))}
      </div>
      {LINES.map(({ key, label, help }) => (
        <TextEntry
          key={key}
          id={`meeting-${key}`}
          label={label}
          help={help}
          value={meeting?.[key] ?? ''}
          limit={LONGEST_LINE}
          onText={(text) => change({ [key]: text }, `meeting-${key}`)}
        />
      ))}
      <TextEntry
        id="meeting-opinions"
        label="会议意见"
        help="每一行是一条。"
        value={meeting?.opinions ?? ''}
        limit={LONGEST_TEXT}
        rows={4}
        onText={(opinions) => change({ opinions }, 'meeting-opinions')}
      />
    </>
  );
}
