/** Title of the window on a step, or on the first screen without one: `否决项 - 建家自评 - 建家指南`. */
export const pageTitle = (step = ''): string => `${step && `${step} - `}建家自评 - 建家指南`;
