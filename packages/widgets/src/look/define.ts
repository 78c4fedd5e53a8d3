/** Registers an element, once: the same script twice on a page, or two versions of it, leave the first in place. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element)
}
