import type { Standard } from '../standard/schema.ts';

/** What a standard read from a file may refer to. */
export interface KnownReferences {
  /** Every clause published on this site, as `<document>#<clause id>`; unset: clauses are not looked up. */
  clauses?: ReadonlySet<string>;
  /** Ids of `content/units.yaml`. */
  unitKinds: ReadonlySet<string>;
}

/** What came of reading a standard out of a file. */
export type ReadStandard =
  | {
      kind: 'read';
      standard: Standard;
      /** Worked out from what was read. */
      hash: string;
      /** What the person should know, each a Chinese sentence. */
      remarks: string[];
    }
  | {
      kind: 'refused';
      /** What is wrong, naming item and field in Chinese; one sentence each. */
      messages: string[];
    };

/** A standard as a YAML file that a person can read, with a head that says what it is. */
export const writeStandardYaml = (_standard: Standard): string => '';

/** Reads a standard out of YAML text that may come from anybody. Never throws. */
export const readStandardYaml = (_text: string, _known: KnownReferences): ReadStandard => ({
  kind: 'refused',
  messages: [],
});
