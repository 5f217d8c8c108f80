package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The beans of the web application on whose thread they are asked for. */
final class WebBeans {

    private WebBeans() {}

    /** The web application's: that of the library does not see its beans in an EAR on WildFly. */
    static BeanManager manager() {
        try {
            return InitialContext.doLookup("java:comp/BeanManager");
        } catch (NamingException e) {
            return CDI.current().getBeanManager();
        }
    }
}
