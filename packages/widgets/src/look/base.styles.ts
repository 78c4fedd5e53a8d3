import { css, type CSSResult } from 'lit'

/** What every element stands on: text, links, focus, stacks and rows. Class shapes as in the look. */
export const base: CSSResult = css`
  :host {
    display: block;
    color: var(--_ink);
    font: var(--_text)/var(--_leading) var(--_font);
    font-variant-numeric: lining-nums;
    overflow-wrap: break-word;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
  }
  ul[class],
  ol {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  h2,
  h3,
  h4 {
    line-height: 1.2;
    font-weight: 600;
    text-wrap: balance;
  }
  h2 {
    font-family: var(--_heading);
    font-size: var(--_xl);
    letter-spacing: -0.008em;
  }
  h2.page-title {
    font-size: var(--_3xl);
  }
  h3 {
    font-size: var(--_l);
    line-height: 1.35;
  }
  h4 {
    font-size: 1em;
  }
  p {
    text-wrap: pretty;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--_hairline);
    inline-size: 100%;
    margin: 0;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
  a:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: calc(var(--_radius) / 2);
  }
  [tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.125em;
  }
  /* of about the final size, so that what stands below does not jump */
  .loading {
    min-block-size: 100vh;
  }
  .element {
    background: var(--_surface);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-l);
    box-shadow: 0 1px 2px var(--_shadow);
    padding: clamp(1.125rem, 4.5vw, 3rem);
  }
  .stack,
  .element,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4);
  }
  .element,
  .wide,
  form {
    gap: var(--_8);
  }
  .stack > * {
    min-inline-size: 0;
  }
  .tight {
    gap: var(--_2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3);
    align-items: center;
  }
  .prose {
    max-inline-size: var(--_measure);
  }
  .prose > * + * {
    margin-block-start: var(--_4);
  }
  ul:not([class]) {
    padding-inline-start: 1.25em;
  }
  .quiet,
  .hint {
    color: var(--_quiet);
  }
  .small,
  .hint,
  .field-error {
    font-size: var(--_s);
    line-height: 1.45;
  }
  .strong {
    font-weight: 600;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
