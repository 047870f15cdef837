/**
 * The word of the person that others use this computer too (公用电脑). Kept as the name of the tab: that lasts over a
 * reload, ends with the tab, and is no storage.
 */
const NAME = 'jianjia-shared';

/** Was it said in this tab? */
export const recallShared = (): boolean => window.name === NAME;

/** Notes it for this tab, or takes it back. */
export const rememberShared = (shared: boolean): void => {
  window.name = shared ? NAME : '';
};
