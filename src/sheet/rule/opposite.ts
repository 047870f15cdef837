/** 无计划 as the thing that should be there: 有计划; undefined where it cannot be turned round. */
export function turnAround(words: string): string | undefined {
  const [, owner = '', unmet, lacking, weak] =
    /^([^未没无不缺]{0,12})(?:(?:未|没有?(?=召开|开展|组织|成立|建立|设立|制定|按|公开|落实|签订|参加))(.+)|(?:无|没有|缺少|缺)(.+)|不((?:健全|完善|完整|规范|齐全|到位|及时|落实|明确)))$/.exec(
      words,
    ) ?? [];
  if (unmet !== undefined) return `${owner}已${unmet}`;
  if (lacking !== undefined) return `${owner}有${lacking}`;
  return weak === undefined ? undefined : `${owner}${weak}`;
}

const withoutSign = (words: string): string => words.replace(/^[已有]/, '');

/** Does 无计划 only say when the points of 有计划 are not given? */
export function isOpposite(unmet: string, met: string): boolean {
  const turned = turnAround(unmet);
  const bare = turned === undefined ? '' : withoutSign(turned);
  // 未组建 beside 组建工会 leaves the thing out.
  return bare.length > 1 ? withoutSign(met).startsWith(bare) : bare !== '' && withoutSign(met) === bare;
}

const withoutNot = (words: string): string => words.replace(/未|没有?|不|无|但/g, '');

/** Do two cases have words in common, beside those for not, so that they can be of the same thing? */
export function sharesWords(one: string, other: string): boolean {
  const [words, others] = [withoutNot(one), withoutNot(other)];
  return Array.from(words.slice(1), (sign, index) => `${words[index] ?? ''}${sign}`).some((pair) =>
    others.includes(pair),
  );
}
