import { useState } from 'preact/hooks';
import { exportXlsx, exportYaml, type ExportFile } from '../models/export.ts';
import type { ImportModel } from '../models/import-model.ts';
import type { Standard } from '../../standard/schema.ts';

type Make = (standard: Standard, today: string, unitNames: ReadonlyMap<string, string>) => Promise<ExportFile>;

const MAKERS = {
  yaml: { label: '下载标准文件（发给别的单位）', make: exportYaml },
  xlsx: { label: '下载 Excel 表', make: exportXlsx },
} as const satisfies Record<string, { label: string; make: Make }>;
type Maker = keyof typeof MAKERS;

/** The standard as files to take away. One that fails leaves the other usable. */
export function DownloadButtons({ model, standard }: { model: ImportModel; standard: Standard }) {
  const [said, setSaid] = useState('');
  const run = async (maker: Maker): Promise<void> => {
    setSaid('正在生成文件');
    const unitNames = new Map(model.unitKinds.map(({ id, title }) => [id, title]));
    try {
      const { name, content, remarks } = await MAKERS[maker].make(standard, model.today(), unitNames);
      model.download(name, content);
      setSaid(`已生成 ${name}，请在浏览器的下载里查看。${remarks.join('')}`);
    } catch {
      setSaid('这个文件没有生成。请再试一次，或者下载另一种；填写的内容都在。');
    }
  };
  return (
    <>
      <p class="buttons">
        {(Object.keys(MAKERS) as Maker[]).map((maker) => (
          <button key={maker} type="button" onClick={() => void run(maker)}>
            {MAKERS[maker].label}
          </button>
        ))}
      </p>
      <p role="status" class="quiet">
        {said}
      </p>
    </>
  );
}
