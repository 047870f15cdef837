import { ASSESSMENT_VERSION } from './version.ts';

/** Data raised to the current version and still to be checked, or why it is not ours to read. */
export type Upgraded = { success: true; data: Record<string, unknown> } | { success: false; reason: string };

type Raise = (old: Record<string, unknown>) => Record<string, unknown>;

/** By version: what makes the next one of it. */
const RAISES: Readonly<Record<number, Raise>> = {
  // Version 2 only added fields that may be left out.
  1: (old) => ({ ...old, version: 2 }),
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Raises an older saved assessment to the version of this program. The one place that knows old versions. */
export function upgradeAssessment(saved: unknown): Upgraded {
  if (!isObject(saved) || saved['type'] !== 'jianjia/assessment') {
    return { success: false, reason: '不是本工具的备份。请选择从本工具导出的 .jianjia.json 文件。' };
  }
  const { version } = saved;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { success: false, reason: '备份中的版本号（version）不对，文件可能已损坏。' };
  }
  if (version > ASSESSMENT_VERSION) {
    return { success: false, reason: '这份备份由更新版本的工具保存。请刷新或升级本工具后再打开。' };
  }
  let data = saved;
  for (let at = version; at < ASSESSMENT_VERSION; at += 1) {
    const raise = RAISES[at];
    if (raise === undefined) return { success: false, reason: '这份备份的版本过旧，本工具已不能读取。' };
    data = raise(data);
  }
  return { success: true, data };
}
