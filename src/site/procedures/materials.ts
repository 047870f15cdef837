import type { Standard } from '../../standard/schema.ts';

type Material = Standard['materials'][number];

/** Papers that the same awards need. */
export interface MaterialGroup {
  /** Titles of the awards; empty: all. */
  awards: string[];
  materials: Material[];
}

/** The papers of a standard by the awards that need them, in the order in which the standard lists them. */
export function groupMaterials({ awards, materials }: Pick<Standard, 'awards' | 'materials'>): MaterialGroup[] {
  const titles = new Map(awards.map(({ id, title }) => [id, title]));
  const groups = new Map<string, MaterialGroup>();
  for (const material of materials) {
    const key = material.awards.join();
    const group = groups.get(key) ?? { awards: material.awards.map((id) => titles.get(id) ?? id), materials: [] };
    group.materials.push(material);
    groups.set(key, group);
  }
  return [...groups.values()];
}
