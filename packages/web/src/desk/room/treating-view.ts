import type { CourseView, TreatingView } from '@percuta/practice';

/** What those see who treat; null for everybody else. */
export function treatingView(view: CourseView): TreatingView | null {
  return view.role === 'practitioner' || view.role === 'responsible-clinician' ? view : null;
}
