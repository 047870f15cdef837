/**
 * For as long as the script of this page does not run: shown by the style sheet after a few seconds, so that it
 * stands there also where no script comes at all.
 */
export const Unready = ({ form }: { form: string }) => (
  <div class="unready">
    <p class="notice warning">
      页面还没有准备好，按钮暂时没有反应；已经选的、填的会留着。等一会儿还不行，请刷新；再不行，可能是网络拦了脚本，或者浏览器太旧（要
      Chrome、Edge 80，Firefox 78，Safari 13.1 以上，双核浏览器请切到极速模式）。不想等，可以
      <a href={form}>打印空白表</a>，在纸上填。
    </p>
  </div>
);
