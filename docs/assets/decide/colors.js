/* The contrast of two colors `#rrggbb`, from 1 to 21, as WCAG 2.2 reckons it and hooks/handbook/reading/district/branding.py does. */

globalThis.guideContrast = (() => {
  "use strict";

  function luminance(color) {
    const linear = [1, 3, 5]
      .map((start) => parseInt(color.slice(start, start + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  return (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
})();
