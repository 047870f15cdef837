import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Makes a part that is fetched when it is first shown, so that answering does not wait for it. Where it cannot be
 * read, the person may try again; nothing that was entered is lost.
 */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function OnDemand(props: P) {
    const [View, setView] = useState<ComponentType<P> | null>(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (View || hasFailed) return;
      load().then(
        (part) => {
          loaded = part;
          setView(() => part);
        },
        () => setFailed(true),
      );
    }, [hasFailed]);
    if (View) return <View {...props} />;
    return hasFailed ? (
      <p role="alert">
        这一部分没有读到，请检查网络。
        <button type="button" onClick={() => setFailed(false)}>
          再试一次
        </button>
      </p>
    ) : (
      <p role="status">正在打开…</p>
    );
  };
}
