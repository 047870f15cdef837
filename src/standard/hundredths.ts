/** Points as whole hundredths (`1.15` → 115): sums of them are exact, where sums of decimals are not. */
export const toHundredths = (points: number): number => Math.round(points * 100);

/** Hundredths as points of the sheet: 115 → 1.15. */
export const toPoints = (hundredths: number): number => hundredths / 100;
