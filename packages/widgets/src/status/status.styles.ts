import { css, type CSSResult } from 'lit'

export const styles: CSSResult = css`
  .verbs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3);
    align-items: start;
  }
  .tasks li {
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr) auto;
    gap: var(--_2) var(--_3);
    padding-block: var(--_3);
    border-block-start: 1px solid var(--_hairline);
    align-items: start;
  }
  .tasks li > svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin-block-start: 0.15em;
    color: var(--tone, var(--_quiet));
  }
  .tasks .open {
    grid-column: 2 / -1;
  }
  .way li {
    position: relative;
    padding-inline-start: 2rem;
    padding-block-end: var(--_4);
  }
  .way li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.4375rem;
    inset-block: 1.1rem -0.2rem;
    border-inline-start: 2px solid var(--_hairline);
  }
  .way li:last-child::before {
    display: none;
  }
  .way svg {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.25em;
    color: var(--tone, var(--_quiet));
    background: var(--_surface);
    border-radius: 50%;
  }
  .letter {
    border-block-start: 1px solid var(--_hairline);
  }
  .acts {
    list-style: decimal;
    padding-inline-start: 1.25em;
  }
  .dates > li {
    display: grid;
    grid-template-columns: minmax(0, 11.5rem) minmax(0, 1fr);
    gap: 0 var(--_5);
    padding-block: var(--_3);
    border-block-start: 1px solid var(--_hairline);
  }
  @media (max-width: 40rem) {
    .tasks li {
      grid-template-columns: 1.5rem minmax(0, 1fr);
    }
    .tasks .chip {
      grid-column: 2;
      justify-self: start;
    }
    .dates > li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
