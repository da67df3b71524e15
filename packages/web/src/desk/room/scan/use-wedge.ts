import { useEffect, useRef } from 'react';
import { EMPTY_WEDGE, type Wedge, wedgeAfter } from './wedge.ts';

/** Hears a scanner that types wherever the focus is, and gives the code. What it typed into a field is taken out again. */
export function useWedge(onCode: (code: string) => void): void {
  const latest = useRef(onCode);
  latest.current = onCode;
  useEffect(() => {
    let wedge: Wedge = EMPTY_WEDGE;
    let field: Field | null = null;
    const hear = (event: KeyboardEvent) => {
      const wasEmpty = wedge.text.length <= 1;
      const { key, ctrlKey: hasControl, timeStamp: atMs } = event;
      const after = wedgeAfter(wedge, { key, hasControl, atMs });
      if (after.wedge.text.length === 1 && wasEmpty) field = fieldOf(event.target);
      wedge = after.wedge;
      if (!after.isScanner) return;
      event.preventDefault();
      event.stopPropagation();
      if (after.code === null) return;
      restore(field);
      latest.current(after.code);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}

/** A field as it was before the scanner began. */
interface Field {
  readonly element: HTMLInputElement | HTMLTextAreaElement;
  readonly value: string;
}

function fieldOf(target: EventTarget | null): Field | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField ? { element: target, value: target.value } : null;
}

/** React hears of a value only where it is set past its own setter. */
function restore(field: Field | null): void {
  if (field === null || field.element.value === field.value) return;
  const { element, value } = field;
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
