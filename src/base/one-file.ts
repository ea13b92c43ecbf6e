/** True in the page of one file, which holds all of itself: its workers are texts of its own, and it speaks English only. */
export const IS_ONE_FILE = import.meta.env.MODE === 'standalone'
