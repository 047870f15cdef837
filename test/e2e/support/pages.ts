/** One page of every kind, for the tests that every page must pass. */
export const PAGES = [
  '/',
  '/notices/',
  '/notices/xj-jiaoke-mofan-zhijia-tongzhi/',
  '/regulations/',
  '/regulations/jianzha-zhijia-guanli-guiding/',
  '/reports/',
  '/reports/chongqing-shuiliju-gonghui/',
  '/search/',
  '/wizard/',
  '/practice/',
  '/teach/',
  '/about/',
  '/404.html',
];
