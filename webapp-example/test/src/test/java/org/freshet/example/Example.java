package org.freshet.example;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** What is deployed: the EAR as the build has made it. */
final class Example {

    private Example() {}

    static EnterpriseArchive archive() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("example.ear")));
    }
}
