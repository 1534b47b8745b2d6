import { createContext } from 'react';
import { type Theme, themes } from './themes.js';

export const ThemeContext = createContext<Theme>(themes.dark);
