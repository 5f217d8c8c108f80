/** Who may log in, and how. Real authentication by Jakarta Security; only the users are made up. */
package org.freshet.example.login;
