import { css, type CSSResult } from 'lit'

export const styles: CSSResult = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_6);
    justify-content: space-between;
    align-items: baseline;
    padding-block-end: var(--_4);
    border-block-end: 1px solid var(--_hairline);
    font-size: var(--_s);
  }
  .saved {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    color: var(--_quiet);
  }
  .saved svg {
    color: var(--_success);
  }
  .steps {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--_2);
    font-size: var(--_s);
    line-height: 1.3;
  }
  .steps li {
    border-block-start: 4px solid var(--_hairline);
    padding-block-start: var(--_2);
    color: var(--_quiet);
  }
  .steps .done,
  .steps [aria-current] {
    border-color: var(--_accent);
  }
  .steps [aria-current] {
    color: var(--_ink);
    font-weight: 600;
  }
  .steps .link {
    color: inherit;
    line-height: inherit;
    padding: 0;
  }
  .steps svg {
    color: var(--_accent);
  }
  .tracks {
    display: grid;
    gap: var(--_5);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  }
  .track {
    display: flex;
    flex-direction: column;
    gap: var(--_4);
    border: 1px solid var(--_hairline);
    border-block-start: 5px solid var(--_accent);
    border-radius: var(--_radius-l);
    padding: var(--_6);
  }
  .track h3 {
    font: 600 var(--_2xl)/1.2 var(--_heading);
  }
  .track dl {
    flex: 1;
  }
  .track dl > div {
    padding-block: var(--_3);
    border-block-start: 1px solid var(--_hairline);
  }
  .track dt {
    color: var(--_quiet);
    font-size: var(--_s);
  }
  dt::first-letter {
    text-transform: uppercase;
  }
  progress {
    inline-size: 100%;
    block-size: 0.75rem;
    accent-color: var(--_accent);
  }
  input[type='file'] {
    font: inherit;
    max-inline-size: 100%;
    margin-block-start: var(--_2);
    min-block-size: var(--_control);
  }
  ::file-selector-button {
    min-block-size: var(--_control);
    padding-inline: 1.2em;
    margin-inline-end: var(--_3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  @media (max-width: 40rem) {
    .steps li > * {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .steps li {
      padding: 0;
    }
  }
  @media (forced-colors: active) {
    .steps .done,
    .steps [aria-current] {
      border-color: Highlight;
    }
  }
  @media print {
    .head,
    .steps {
      display: none;
    }
  }
`
