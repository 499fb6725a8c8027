/** Where leaving leads: a page that anybody might have open. */
export const elsewhere = 'https://www.bbc.co.uk/weather'
