import type { Assessment } from '../assessment/schema.ts';
import type { InputValue } from '../standard/applies-to.ts';
import { isBallotInputId } from '../standard/ballot-inputs.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Input, Standard } from '../standard/schema.ts';
import { findContradictions } from './consistency.ts';
import type { InputError } from './result.ts';

/** The unit's figures as far as they can be used. */
export interface Inputs {
  /** Sound values by input id. */
  values: ReadonlyMap<string, InputValue>;
  /** Label of an input, for messages. */
  labelOf: (id: string) => string;
  /** Ids of inputs whose value contradicts itself or another; they count as not known. */
  faulty: ReadonlySet<string>;
  /** Answers that disagree with another figure, by criterion id, each with what is wrong. */
  refused: ReadonlyMap<string, string>;
  errors: readonly InputError[];
}

/** Reads the inputs of an assessment and sorts out what cannot be used. */
export function readInputs(standard: Standard, assessment: Assessment): Inputs {
  const values = new Map<string, InputValue>();
  const labelOf = (id: string): string => standard.inputs.find((input) => input.id === id)?.label ?? id;
  const faulty = new Set<string>();
  const errors: InputError[] = [];
  const refuse = (id: string, message: string): void => void errors.push({ item: 'inputs', field: id, message });

  for (const input of standard.inputs) {
    const value = ownValue(assessment.inputs, input.id);
    if (value === undefined) continue;
    const fault = findFault(input, value);
    if (fault === undefined) {
      values.set(input.id, value);
    } else {
      faulty.add(input.id);
      refuse(input.id, fault);
    }
  }
  for (const { id, label, atMost } of standard.inputs) {
    const limit = atMost === undefined ? undefined : values.get(atMost);
    const value = values.get(id);
    if (atMost === undefined || typeof value !== 'number' || typeof limit !== 'number' || value <= limit) continue;
    refuse(id, `“${label}”（${value}）大于“${labelOf(atMost)}”（${limit}），请核对这两个数字。`);
    // Either of the two may be the wrong one.
    faulty.add(id).add(atMost);
  }
  const refused = new Map<string, string>();
  for (const { error, inputs, criteria } of findContradictions(standard, assessment, values)) {
    errors.push(error);
    for (const id of inputs) faulty.add(id);
    for (const id of criteria) refused.set(id, error.message);
  }
  for (const id of faulty) values.delete(id);
  for (const id of Object.keys(assessment.inputs)) {
    // The vote can be counted for every standard, whether or not it asks for the counts.
    if (!isBallotInputId(id) && !standard.inputs.some((input) => input.id === id))
      refuse(id, `这套标准没有编号为“${id}”的基本数据，请删除这一项。`);
  }
  return { values, labelOf, faulty, refused, errors };
}

function findFault({ kind, label }: Input, value: InputValue): string | undefined {
  switch (kind) {
    case 'integer':
      if (typeof value !== 'number') return `“${label}”应填数字，请重新填写。`;
      return Number.isInteger(value) ? undefined : `“${label}”应是整数，请去掉小数部分。`;
    case 'money':
      if (typeof value !== 'number') return `“${label}”应填金额，请重新填写。`;
      return Number(value.toFixed(2)) === value ? undefined : `“${label}”最多保留两位小数（到分），请重新填写。`;
    case 'date':
      return typeof value === 'string' ? undefined : `“${label}”应填日期，请重新填写。`;
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : `“${label}”应回答“是”或“否”，请重新选择。`;
    default:
      return kind satisfies never;
  }
}
