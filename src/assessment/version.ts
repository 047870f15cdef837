/** The version of the saved form that this program writes. */
export const ASSESSMENT_VERSION = 2;
