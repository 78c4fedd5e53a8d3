import { css, type CSSResult } from 'lit'

/** Fields, their errors and the summary above them. */
export const fields: CSSResult = css`
  label[part],
  legend {
    display: block;
    font-weight: 600;
    line-height: 1.35;
  }
  .hint {
    margin-block-start: var(--_space);
    max-inline-size: var(--_measure);
  }
  .optional {
    font-weight: 400;
    color: var(--_quiet);
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control);
    margin-block-start: var(--_2);
    padding: 0.35em 0.7em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.4;
  }
  textarea.input {
    min-block-size: 8rem;
    padding-block: 0.6em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 30rem;
  }
  .input:hover {
    border-color: var(--_quiet);
  }
  .short {
    max-inline-size: 16rem;
  }
  .field-error {
    display: flex;
    gap: 0.45em;
    margin-block-start: var(--_2);
    color: var(--_danger);
    font-weight: 600;
  }
  .field-error svg {
    margin-block-start: 0.2em;
  }
  .invalid {
    padding-inline-start: var(--_4);
    border-inline-start: 4px solid var(--_danger);
  }
  .invalid > .input {
    border: 2px solid var(--_danger);
  }
  .choice {
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr);
    gap: 0 var(--_3);
    padding-block: 0.45rem;
    cursor: pointer;
    align-items: start;
  }
  .choice input {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0.1em 0 0;
    accent-color: var(--_accent);
  }
  .choice .hint {
    display: block;
    margin: 0;
  }
  .summary {
    border: 3px solid var(--_danger);
    border-radius: var(--_radius);
    padding: var(--_5);
  }
  .summary h2 {
    font: 600 var(--_l)/1.35 var(--_font);
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .summary svg {
    color: var(--_danger);
  }
  .summary ul {
    margin-block-start: var(--_3);
    display: grid;
    gap: var(--_2);
  }
  .summary a {
    color: var(--_danger);
    font-weight: 600;
  }
`
