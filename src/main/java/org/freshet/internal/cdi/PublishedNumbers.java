package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.freshet.FreshetMXBean;
import org.freshet.internal.text.ApplicationTexts;

/** Shows a node's numbers to administrators: in JMX, and as metrics where the server has MicroProfile Metrics. */
final class PublishedNumbers {

    private static final Logger LOG = System.getLogger("org.freshet");
    private static final int MOST_OF_ONE_NAME = 100;

    private final ObjectName name;
    private final MicroProfileNumbers metrics;
    private final String state;

    private PublishedNumbers(ObjectName name, MicroProfileNumbers metrics, String state) {
        this.name = name;
        this.metrics = metrics;
        this.state = state;
    }

    static PublishedNumbers of(String application, FreshetMXBean numbers, BeanManager beans) {
        ObjectName name = register(application, numbers);
        String jmx = name == null ? "numbers not in JMX" : "numbers in JMX (" + name + ")";
        if (!Platform.hasMetrics(PublishedNumbers.class.getClassLoader())) {
            return new PublishedNumbers(
                    name, null, jmx + "; metrics off (there is no MicroProfile Metrics on this server)");
        }
        try {
            MicroProfileNumbers metrics =
                    MicroProfileNumbers.registerOrNull(nodeName(application, name), numbers, beans);
            String state = metrics == null ? "; metrics off (the server gives no registry)" : "; metrics on";
            return new PublishedNumbers(name, metrics, jmx + state);
        } catch (RuntimeException | LinkageError e) {
            return new PublishedNumbers(name, null, jmx + "; metrics off (" + e + ")");
        }
    }

    /** As JMX tells nodes apart. */
    private static String nodeName(String application, ObjectName name) {
        String number = name == null ? null : name.getKeyProperty("node");
        return number == null ? application : application + "." + number;
    }

    /** The WARs of an EAR on Payara 6 have a node each, and one application's name: the second one gets a number. */
    private static ObjectName register(String application, FreshetMXBean numbers) {
        String name = "org.freshet:type=Node,application=" + ObjectName.quote(application);
        if (application.matches("[\\w .-]+")) {
            name = "org.freshet:type=Node,application=" + application;
        }
        try {
            StandardMBean bean = new StandardMBean(numbers, FreshetMXBean.class, true);
            for (int i = 1; i <= MOST_OF_ONE_NAME; i++) {
                ObjectName tried = new ObjectName(i == 1 ? name : name + ",node=" + i);
                try {
                    ManagementFactory.getPlatformMBeanServer().registerMBean(bean, tried);
                    return tried;
                } catch (InstanceAlreadyExistsException e) {
                    LOG.log(Level.DEBUG, "Another node has the name " + tried);
                }
            }
            LOG.log(Level.WARNING, ApplicationTexts.numbersNotPublished(name, "too many of this name"));
        } catch (JMException | RuntimeException e) {
            LOG.log(Level.WARNING, ApplicationTexts.numbersNotPublished(name, e.toString()));
        }
        return null;
    }

    /** For the start-up line. */
    String state() {
        return state;
    }

    void withdraw() {
        try {
            if (name != null) {
                ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
            }
            if (metrics != null) {
                metrics.withdraw();
            }
        } catch (JMException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The numbers were withdrawn already", e);
        }
    }
}
