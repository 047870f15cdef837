/** The quarterly stock-take (季度清查) of rooms and equipment, and where it is written. */

/** Last days of the quarters, `MM-DD`. */
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The one document in which this site found a stock-take of each quarter: an office's own rule, for others to follow or not. */
export const STOCK_TAKE_SOURCE = {
  piece: 'jianzha-zhijia-guanli-guiding',
  clause: 's7',
  citation: '尖扎县政府办“职工之家”管理规定 第七条',
  text: '管理员应每季度对“职工之家”的物品、器材进行至少一次清查、核对，并做好记录',
} as const;

/** One quarter. */
interface Quarter {
  /** `2026-q4`. */
  id: string;
  /** `2026年第4季度`. */
  name: string;
  lastDay: string;
}

/** The quarters that end on or after a day, the next `count` of them. */
export const nextQuarters = (day: string, count: number): Quarter[] => {
  const quarters: Quarter[] = [];
  for (let year = Number(day.slice(0, 4)); quarters.length < count; year += 1) {
    const name = String(year).padStart(4, '0');
    for (const [index, monthDay] of LAST_DAYS.entries()) {
      const lastDay = `${name}-${monthDay}`;
      if (lastDay < day || quarters.length === count) continue;
      quarters.push({ id: `${name}-q${index + 1}`, name: `${name}年第${index + 1}季度`, lastDay });
    }
  }
  return quarters;
};
