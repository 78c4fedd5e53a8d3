import { css, type CSSResult } from 'lit'

/** What every element shares: text, buttons, notices, layout, print and forced colours. Class shapes as in the look. */
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
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_control);
    padding: 0.25em calc(var(--_control) * 0.42);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  .button:hover {
    background: var(--_sunken);
    color: var(--_ink);
  }
  .button.main {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button.main:hover {
    background: var(--_accent-strong);
  }
  .button.warn {
    color: var(--_danger);
    border-color: currentColor;
  }
  .button[aria-disabled='true'] {
    background: var(--_sunken);
    color: var(--_quiet);
    border: 1px dashed var(--_line);
    cursor: not-allowed;
  }
  .link {
    border: 0;
    background: none;
    padding: 0.25em 0;
    font: inherit;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
    text-align: start;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .actions {
    padding-block-start: var(--_6);
    border-block-start: 1px solid var(--_hairline);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.14em 0.6em 0.14em 0.45em;
    border: 1px solid var(--edge);
    border-radius: 99px;
    background: var(--ground);
    color: var(--tone, var(--_quiet));
    font-size: var(--_s);
    font-weight: 600;
    line-height: 1.4;
  }
  .card {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    padding: var(--_5);
  }
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_3);
    padding: var(--_4);
    border: 1px solid var(--edge);
    border-radius: var(--_radius);
    background: var(--ground);
  }
  .notice > svg {
    color: var(--tone, var(--_quiet));
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.15em;
  }
  .moment {
    border-inline-start: 4px solid var(--tone, var(--_accent));
    padding-inline-start: var(--_4);
  }
  .moment .big {
    font: 600 var(--_xl)/1.25 var(--_heading);
  }
  .moment dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_4);
  }
  .moment dt {
    color: var(--_quiet);
  }
  .with-aside {
    display: grid;
    gap: var(--_8);
    grid-template-columns: minmax(0, 1fr);
  }
  .covers li {
    display: flex;
    gap: 0.55em;
    padding-block: 0.2em;
  }
  .covers svg {
    margin-block-start: 0.3em;
    color: var(--_success);
  }
  summary {
    cursor: pointer;
    font-weight: 600;
    padding-block: var(--_2);
  }
  @media (min-width: 62rem) {
    .with-aside {
      grid-template-columns: minmax(0, 1fr) 16rem;
    }
  }
  @media (max-width: 30rem) {
    .actions > .button,
    .verbs > .button {
      flex: 1 1 100%;
    }
    .link {
      min-block-size: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    .button.main {
      border: 2px solid LinkText;
    }
  }
  @media print {
    .button,
    .actions,
    .link {
      display: none;
    }
    .element,
    .card {
      border: 0;
      box-shadow: none;
      padding: 0;
    }
    .stack > * {
      break-inside: avoid;
    }
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`
