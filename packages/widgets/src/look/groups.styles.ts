import { css, type CSSResult } from 'lit'

/** Repeated groups as cards, and answers as they are read back. */
export const groups: CSSResult = css`
  .person {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    margin-block-start: var(--_3);
  }
  .person-head {
    display: grid;
    grid-template-columns: 2.5rem minmax(0, 1fr) auto;
    gap: var(--_space) var(--_4);
    align-items: center;
    padding: var(--_4);
  }
  .person h3 {
    font-size: 1em;
  }
  .initials {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 50%;
    background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    border: 1px solid color-mix(in oklab, var(--_accent) 32%, var(--_surface));
    color: var(--_accent);
    font-weight: 600;
    font-size: var(--_s);
  }
  .person.open {
    border-inline-start: 3px solid var(--_accent);
  }
  .person-body {
    padding: 0 var(--_5) var(--_5);
    gap: var(--_5);
  }
  .people + .row,
  .people + p + .row {
    margin-block-start: var(--_4);
  }
  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 13rem) minmax(0, 1fr) auto;
    gap: var(--_space) var(--_5);
    padding-block: var(--_3);
    border-block-start: 1px solid var(--_hairline);
  }
  .answers > :last-child {
    border-block-end: 1px solid var(--_hairline);
  }
  .answers dt {
    font-weight: 600;
  }
  .typed {
    white-space: pre-line;
  }
  .answers .link {
    padding: 0;
  }
  .answers .value {
    max-inline-size: var(--_measure);
  }
  @media (max-width: 40rem) {
    .person-head {
      grid-template-columns: 2.5rem minmax(0, 1fr);
    }
    .person-head > .row {
      grid-column: 2;
    }
    .answers > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .answers .value {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
`
