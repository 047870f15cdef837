import { ballotSheet } from './ballot-sheet.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { gapSheet } from './gap-sheet.ts';
import { ledgerSheet } from './ledger-sheet.ts';
import { materialSheet } from './material-sheet.ts';
import { buildMeeting } from './meeting.ts';
import { buildNotice } from './notice.ts';
import type { PaperCase } from './paper-case.ts';
import type { PaperDocument } from './paper-document.ts';
import { buildRegistration } from './registration.ts';
import { scoreSheet } from './score-sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Paper, PaperId } from './papers.ts';

const sheet = (built: Sheet): Paper => ({ kind: 'sheet', sheet: built });
const document = (built: PaperDocument): Paper => ({ kind: 'document', document: built });

/** Builds one paper from what the unit has entered, its standard and its result. */
export const buildPaper = (id: PaperId, current: PaperCase): Paper => {
  switch (id) {
    case 'gaps':
      return sheet(gapSheet(current));
    case 'ledger':
      return sheet(ledgerSheet(current));
    case 'scores':
      return sheet(scoreSheet(current));
    case 'evidence':
      return sheet(evidenceSheet(current));
    case 'materials':
      return sheet(materialSheet(current));
    case 'registration':
      return document(buildRegistration(current));
    case 'ballot':
      return sheet(ballotSheet(current));
    case 'meeting':
      return document(buildMeeting(current));
    case 'notice':
      return document(buildNotice(current));
    default:
      return id satisfies never;
  }
};
