/** The shortcuts as the help lists them. */
export const SHORTCUTS: readonly { keys: string; does: string }[] = [
  { keys: 'X', does: '下一步' },
  { keys: 'S', does: '上一步' },
  { keys: 'W', does: '下一个未答的题' },
  { keys: '1、2、3…', does: '在当前这一题上选第几个答案' },
  { keys: '/', does: '在题目中找' },
  { keys: 'Ctrl＋Z', does: '撤销' },
  { keys: 'Ctrl＋Y', does: '重做' },
  { keys: '?', does: '打开或关上这份说明' },
];
