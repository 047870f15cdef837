import { useEffect, useRef, useState } from 'preact/hooks';
import { countContent } from '../../assessment/content.ts';
import { makeShareLink, MOST_ADDRESS, type Outlet, type ShareLink } from '../models/share.ts';
import type { Session } from '../models/session.ts';
import { CopyText } from './CopyText.tsx';

interface Props {
  session: Session;
  outlet: Outlet;
  onClose: () => void;
}

/** A link that holds a copy of the assessment: what is in it, how long it is, and the link to copy. */
export function SharePanel({ session, outlet, onClose }: Props) {
  const assessment = session.assessment.value;
  const [withAll, setWithAll] = useState(true);
  const [link, setLink] = useState<ShareLink | 'failed' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { answers, notes, evidence } = countContent(assessment);
  const hasRemarks = notes + evidence > 0 || Object.keys(assessment.actions ?? {}).length > 0;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let isCurrent = true;
    makeShareLink(assessment, withAll, outlet).then(
      (made) => isCurrent && setLink(made),
      () => isCurrent && setLink('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [assessment, withAll]);
  return (
    <section class="notice" aria-labelledby="share-title">
      <h2 id="share-title" tabIndex={-1} ref={heading}>
        用链接分享
      </h2>
      <p>
        链接里装着“{assessment.unit.name || '（单位名称没有填）'}”的自评：答案 {answers} 项
        {withAll && hasRemarks && `，备注 ${notes} 条，佐证 ${evidence} 件`}
        。谁拿到链接谁就能看，请只发给该看的人。对方打开的是一份副本，改了不会影响您这里。
      </p>
      {hasRemarks && (
        <p>
          <label class="filter">
            <input type="checkbox" checked={withAll} onChange={(event) => setWithAll(event.currentTarget.checked)} />
            <span>带上备注、佐证和整改台账</span>
          </label>
        </p>
      )}
      {link === null && <p role="status">正在生成链接…</p>}
      {link === 'failed' && <p role="alert">链接没有生成。请检查网络后再试，或者导出自评文件发给对方。</p>}
      {link !== null && link !== 'failed' && !link.fits && (
        <p role="alert">
          内容太多，链接有 {link.href.length} 个字符，超过 {MOST_ADDRESS} 个，聊天软件容易截断。
          {withAll && hasRemarks ? '请去掉上面的勾，或者导出自评文件发给对方。' : '请导出自评文件发给对方。'}
        </p>
      )}
      {link !== null && link !== 'failed' && link.fits && (
        <>
          <CopyText text={link.href} label="复制链接" name="分享链接" copy={outlet.copy} />
          <p class="quiet">共 {link.href.length} 个字符。链接里的内容不经过服务器，只在打开的那台电脑上读出来。</p>
        </>
      )}
      <p>
        <button type="button" onClick={onClose}>
          收起
        </button>
      </p>
    </section>
  );
}
