import { css, type CSSResult } from 'lit'

/** What every element is made of: buttons, chips, notices, moments; and what is different on a small screen, in forced colours and on paper. */
export const parts: CSSResult = css`
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
    text-wrap: balance;
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
