package org.freshet.internal.faces;

import jakarta.el.BeanELResolver;
import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.MapELResolver;
import jakarta.el.VariableMapper;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.application.ProjectStage;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.freshet.internal.protocol.Identities;
import org.freshet.internal.recording.Entities;
import org.freshet.internal.recording.EntityWords;
import org.freshet.internal.recording.Recording;
import org.freshet.internal.recording.RecordingContextFactory;
import org.freshet.internal.region.Derivations;
import org.freshet.internal.region.LiveRegions;
import org.freshet.internal.region.Notice;
import org.freshet.internal.region.Path;
import org.freshet.internal.region.Viewers;
import org.freshet.internal.token.TokenSigner;

/** One request for a page with regions, without a container; it ends when it is closed. */
final class FakePage implements AutoCloseable {

    /** What expressions read: an entity. */
    public static final class Task {

        public String getTitle() {
            return "mow";
        }

        public String getColour() {
            return "red";
        }

        public String getFault() {
            throw new IllegalStateException("broken");
        }
    }

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> application = new HashMap<>();
    private final UIViewRoot root;
    private final FacesContext context;
    final ProjectStage stage;
    final LiveRegions regions;
    final RegionServices services;

    FakePage(ProjectStage stage) {
        this.stage = stage;
        regions = new LiveRegions(
                new Derivations(),
                new Nobody(),
                System::currentTimeMillis,
                (millis, task) -> {},
                (place, ruling) -> {});
        TokenSigner signer = new TokenSigner(null, Clock.systemUTC());
        RegionTokens tokens = new RegionTokens(
                signer, new Identities(signer, Set.of()), () -> "0", Duration.ofHours(1), Clock.systemUTC());
        services = new RegionServices(regions, tokens, new DeclaredPaths(), 100, new LongAdder());
        application.put(RegionServices.class.getName(), services);
        application.put(
                Recording.class.getName(), new Recording(new TaskAlone(), Absent.of(BeanManager.class), () -> false));
        context = new RecordingContextFactory(new FacesContextFactory(null) {
                    @Override
                    public FacesContext getFacesContext(Object a, Object b, Object c, Lifecycle d) {
                        return new Plain();
                    }
                })
                .getFacesContext(null, null, null, null);
        attributes.put("task", new Task());
        // Components ask for the context when they are made.
        root = new UIViewRoot() {
            @Override
            public String getViewId() {
                return "/page.xhtml";
            }

            @Override
            public UIComponent getFacet(String name) {
                return null;
            }

            @Override
            public Locale getLocale() {
                return Locale.ENGLISH;
            }
        };
    }

    FacesContext context() {
        return context;
    }

    /** One that shows the values of expressions, without what Faces' own classes need an implementation for. */
    RegionComponent region(Map<String, String> attributeExpressions, String... content) {
        return new RegionComponent() {
            @Override
            public boolean isRendered() {
                return true;
            }

            @Override
            public String getId() {
                return "list";
            }

            @Override
            public String getClientId(FacesContext faces) {
                return getId();
            }

            @Override
            public Map<String, Object> getAttributes() {
                return new AbstractMap<>() {
                    @Override
                    public Object get(Object name) {
                        String expression = attributeExpressions.get(name);
                        return expression == null ? null : value(context.getELContext(), expression);
                    }

                    @Override
                    public Set<Entry<String, Object>> entrySet() {
                        return Set.of();
                    }
                };
            }

            @Override
            Map<String, List<String>> requestParameters(FacesContext faces) {
                return Map.of();
            }

            @Override
            void encodeContent(FacesContext faces) throws IOException {
                for (String expression : content) {
                    faces.getResponseWriter().write(String.valueOf(value(faces.getELContext(), expression)));
                }
            }
        };
    }

    /** The value of {@code a.b}. */
    static Object value(ELContext el, String expression) {
        Object value = null;
        for (String step : expression.split("\\.")) {
            value = el.getELResolver().getValue(el, value, step);
        }
        return value;
    }

    @Override
    public void close() {
        context.release();
    }

    private static final class TaskAlone implements Entities {

        @Override
        public EntityWords orNull(Class<?> type) {
            return type == Task.class
                    ? new EntityWords("task", Set.of("title", "colour", "fault"), Set.of(), Map.of())
                    : null;
        }

        @Override
        public Collection<String> assignableTo(Class<?> type) {
            return type == Task.class ? Set.of("task") : Set.of();
        }

        @Override
        public boolean isDerived(Path path) {
            return false;
        }

        @Override
        public String segmentOrNull(Object entity) {
            return "[1]";
        }
    }

    private static final class Nobody implements Viewers {

        @Override
        public int count(String group) {
            return 0;
        }

        @Override
        public void tell(Collection<Notice> notices, Collection<String> awaited) {}

        @Override
        public void arrived(Collection<String> groups) {}
    }

    private final class Names extends ELResolver {

        @Override
        public Object getValue(ELContext el, Object base, Object property) {
            if (base != null) {
                return null;
            }
            el.setPropertyResolved(true);
            return attributes.get(property.toString());
        }

        @Override
        public Class<?> getType(ELContext el, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext el, Object base, Object property, Object value) {}

        @Override
        public boolean isReadOnly(ELContext el, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext el, Object base) {
            return Object.class;
        }
    }

    private final class Expressions extends ELContext {

        private final CompositeELResolver resolvers = new CompositeELResolver();

        Expressions() {
            List.of(new Names(), new MapELResolver(), new BeanELResolver()).forEach(resolvers::add);
        }

        @Override
        public ELResolver getELResolver() {
            return resolvers;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }

    private final class Plain extends FacesContextWrapper {

        private final Map<Object, Object> own = new HashMap<>();
        private final ELContext el = new Expressions();
        private ResponseWriter writer = new PlainWriter(new StringWriter());

        Plain() {
            super(null);
        }

        @Override
        public Map<Object, Object> getAttributes() {
            return own;
        }

        @Override
        public ELContext getELContext() {
            return el;
        }

        @Override
        public UIViewRoot getViewRoot() {
            return root;
        }

        @Override
        public boolean isPostback() {
            return false;
        }

        @Override
        public boolean isProjectStage(ProjectStage asked) {
            return asked == stage;
        }

        @Override
        public ResponseWriter getResponseWriter() {
            return writer;
        }

        @Override
        public void setResponseWriter(ResponseWriter next) {
            writer = next;
        }

        @Override
        public Application getApplication() {
            return new ApplicationWrapper(null) {
                @Override
                public ViewHandler getViewHandler() {
                    return new ViewHandlerWrapper(null) {
                        @Override
                        public String getActionURL(FacesContext faces, String view) {
                            return "/app" + view;
                        }
                    };
                }
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {
                @Override
                public Map<String, Object> getRequestMap() {
                    return attributes;
                }

                @Override
                public Map<String, Object> getApplicationMap() {
                    return application;
                }

                @Override
                public String getInitParameter(String name) {
                    return null;
                }

                @Override
                public String getRequestContextPath() {
                    return "/app";
                }

                @Override
                public Object getRequest() {
                    return Absent.of(HttpServletRequest.class);
                }

                @Override
                public Object getSession(boolean create) {
                    return null;
                }
            };
        }

        @Override
        public void release() {
            setCurrentInstance(null);
        }
    }
}
