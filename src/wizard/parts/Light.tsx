import type { LightWords } from '../models/light-words.ts';

/** ● 绿 齐 · ▲ 黄 有缺 · ■ 红 缺必备 · ○ 待定 */
export const Light = ({ of: { light, mark, colour, words } }: { of: LightWords }) => (
  <span class={`light ${light}`}>
    <span aria-hidden="true">{mark}</span> {colour && `${colour} `}
    {words}
  </span>
);
