import { useEffect, useState } from 'react';

/** The same value a turn of the page later: what it brings is drawn in a piece of work of its own. */
export function useLater<Value>(value: Value): Value {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(() => value));
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
