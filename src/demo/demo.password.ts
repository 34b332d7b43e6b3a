/** The password of every account of the demo. It is printed, so it exists only in databases that were made as a demo. */
export const demoPassword = 'samen-beter-2026';
