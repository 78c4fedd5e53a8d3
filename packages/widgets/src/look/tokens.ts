import { css, type CSSResult } from 'lit'

/**
 * The 25 properties a partner may set, each read with its default as fallback so that a value set anywhere above wins, and what
 * follows from them. Names that begin with `--_` are ours alone. `color-scheme` is left to the page: an element is dark
 * where the page says it can be, never a dark box on a page that is always light.
 */
export const tokens: CSSResult = css`
  :host {
    --_surface: var(--cohortium-surface, light-dark(#ffffff, #1f1b1f));
    --_ink: var(--cohortium-ink, light-dark(#251d24, #f3edf1));
    --_quiet: var(--cohortium-ink-quiet, light-dark(#62565f, #bbaeb7));
    --_line: var(--cohortium-line, light-dark(#8a7d86, #8b7d86));
    --_accent: var(--cohortium-accent, light-dark(#6b2a5b, #e7add6));
    --_on-accent: var(--cohortium-on-accent, light-dark(#ffffff, #2c1025));
    --_focus: var(--cohortium-focus, light-dark(#1550c4, #93bcff));
    --_info: var(--cohortium-info, light-dark(#1d57a0, #97c0f7));
    --_attention: var(--cohortium-attention, light-dark(#825000, #efbd66));
    --_offer: var(--cohortium-offer, light-dark(#0b666b, #73d1d3));
    --_success: var(--cohortium-success, light-dark(#1e6a3c, #86d4a1));
    --_danger: var(--cohortium-danger, light-dark(#a32a20, #ff9f94));
    --_font: var(
      --cohortium-font,
      -apple-system,
      'Segoe UI Variable Text',
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      'Liberation Sans',
      Arial,
      sans-serif
    );
    --_heading: var(
      --cohortium-font-heading,
      'Iowan Old Style',
      'Palatino Nova',
      Palatino,
      'Palatino Linotype',
      P052,
      'URW Palladio L',
      'Book Antiqua',
      Georgia,
      serif
    );
    --_text: var(--cohortium-text, 1.0625rem);
    --_ratio: var(--cohortium-ratio, 1.2);
    --_leading: var(--cohortium-leading, 1.55);
    --_measure: var(--cohortium-measure, 62ch);
    --_space: var(--cohortium-space, 0.25rem);
    --_radius: var(--cohortium-radius, 0.5rem);
    --_control: var(--cohortium-control, 2.875rem);
    --_depth: var(--cohortium-depth, 1);
    --_duration: var(--cohortium-duration, 160ms);

    --_xs: calc(var(--_text) * 0.765);
    --_s: calc(var(--_text) * 0.883);
    --_l: calc(var(--_text) * var(--_ratio));
    --_xl: calc(var(--_l) * var(--_ratio));
    --_2xl: calc(var(--_xl) * var(--_ratio));
    --_3xl: calc(var(--_2xl) * var(--_ratio));
    --_2: calc(var(--_space) * 2);
    --_3: calc(var(--_space) * 3);
    --_4: calc(var(--_space) * 4);
    --_5: calc(var(--_space) * 5);
    --_6: calc(var(--_space) * 6);
    --_8: calc(var(--_space) * 8);
    --_radius-l: calc(var(--_radius) * 1.75);
    --_sunken: color-mix(in oklab, var(--_ink) 4%, var(--_surface));
    --_hairline: color-mix(in oklab, var(--_ink) 14%, var(--_surface));
    --_accent-strong: color-mix(in oklab, var(--_accent) 84%, var(--_ink));
    --_shadow: light-dark(rgb(50 30 45 / calc(0.1 * var(--_depth))), rgb(0 0 0 / calc(0.5 * var(--_depth))));
  }
  .tone-info {
    --tone: var(--_info);
  }
  .tone-offer {
    --tone: var(--_offer);
  }
  .tone-success {
    --tone: var(--_success);
  }
  .tone-danger {
    --tone: var(--_danger);
  }
  .tone-accent {
    --tone: var(--_accent);
  }
  .tone-attention {
    --tone: var(--_attention);
  }
  .chip,
  .notice {
    --ground: color-mix(in oklab, var(--tone, var(--_ink)) 9%, var(--_surface));
    --edge: color-mix(in oklab, var(--tone, var(--_ink)) 34%, var(--_surface));
  }
  .notice:not([class*='tone']),
  .tone-rest {
    --ground: var(--_sunken);
    --edge: var(--_hairline);
  }
  .tone-attention {
    --ground: color-mix(
      in oklab,
      light-dark(oklch(from var(--_attention) 0.82 0.14 calc(h + 8)), color-mix(in oklab, var(--_attention) 58%, var(--_surface))) 20%,
      var(--_surface)
    );
    --edge: color-mix(in oklab, light-dark(oklch(from var(--_attention) 0.7 0.13 calc(h + 4)), var(--_attention)) 55%, var(--_surface));
  }
  @media (max-width: 40rem) {
    :host {
      --_ratio: var(--cohortium-ratio, 1.14);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_ink);
      --_quiet: var(--_ink);
      --_hairline: var(--_line);
    }
  }
`
