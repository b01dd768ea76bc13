/** The page whose text greets on the home page. It is always there, and has no address of its own. */
export const HOME_SLUG = 'home'
